extension HolidayYear {
  /// The State Council General Office's notices on holidays for 2019 to 2026, and the
  /// amendments of 2019 (劳动节) and 2020 (春节); each line of a year names the notice.
  ///
  /// Taken from the public list holiday-cn (MIT licence) and written in our own form.
  public static let stateCouncil: [HolidayYear] = {
    do {
      return try parse(stateCouncilText)
    } catch {
      preconditionFailure("the built-in holidays do not parse: \(error)")
    }
  }()

  private static let stateCouncilText = """
    year 2019 http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm
    元旦 2018-12-30..01-01 +2018-12-29
    春节 02-04..02-10 +02-02 +02-03
    清明节 04-05
    劳动节 05-01..05-04 +04-28 +05-05
    端午节 06-07
    中秋节 09-13
    国庆节 10-01..10-07 +09-29 +10-12
    year 2020 http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm
    元旦 01-01
    春节 01-24..02-02 +01-19 +02-03
    清明节 04-04..04-06
    劳动节 05-01..05-05 +04-26 +05-09
    端午节 06-25..06-27 +06-28
    国庆节、中秋节 10-01..10-08 +09-27 +10-10
    year 2021 http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm
    元旦 01-01..01-03
    春节 02-11..02-17 +02-07 +02-20
    清明节 04-03..04-05
    劳动节 05-01..05-05 +04-25 +05-08
    端午节 06-12..06-14
    中秋节 09-19..09-21 +09-18
    国庆节 10-01..10-07 +09-26 +10-09
    year 2022 http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm
    元旦 01-01..01-03
    春节 01-31..02-06 +01-29 +01-30
    清明节 04-03..04-05 +04-02
    劳动节 04-30..05-04 +04-24 +05-07
    端午节 06-03..06-05
    中秋节 09-10..09-12
    国庆节 10-01..10-07 +10-08 +10-09
    year 2023 http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm
    元旦 2022-12-31..01-02
    春节 01-21..01-27 +01-28 +01-29
    清明节 04-05
    劳动节 04-29..05-03 +04-23 +05-06
    端午节 06-22..06-24 +06-25
    中秋节、国庆节 09-29..10-06 +10-07 +10-08
    year 2024 https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm
    元旦 01-01
    春节 02-10..02-17 +02-04 +02-18
    清明节 04-04..04-06 +04-07
    劳动节 05-01..05-05 +04-28 +05-11
    端午节 06-10
    中秋节 09-15..09-17 +09-14
    国庆节 10-01..10-07 +09-29 +10-12
    year 2025 https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm
    元旦 01-01
    春节 01-28..02-04 +01-26 +02-08
    清明节 04-04..04-06
    劳动节 05-01..05-05 +04-27
    端午节 05-31..06-02
    国庆节、中秋节 10-01..10-08 +09-28 +10-11
    year 2026 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm
    元旦 01-01..01-03 +01-04
    春节 02-15..02-23 +02-14 +02-28
    清明节 04-04..04-06
    劳动节 05-01..05-05 +05-09
    端午节 06-19..06-21
    国庆节 10-01..10-07 +09-20 +10-10
    中秋节 09-25..09-27
    """
}
