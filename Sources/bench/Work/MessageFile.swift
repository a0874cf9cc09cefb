/// The list of residents' messages that is imported: the real one, else one like it.
struct MessageFile {
  /// UTF-8 with a mark.
  let path: String
  /// The same in GB18030; nil where only the made one is at hand.
  let twinPath: String?
  let isReal: Bool

  /// The number of messages in the real list.
  static let count = 2_816

  /// Takes the lists of `folder`; where they are not, makes one in `workFolder`.
  init(in folder: String, orMadeIn workFolder: String) throws(Unmade) {
    let real = folder + "/resident-messages.csv"
    let twin = folder + "/resident-messages-gb18030.csv"
    isReal = FileTree.size(of: real) > 0
    twinPath = FileTree.size(of: twin) > 0 ? twin : nil
    path = isReal ? real : workFolder + "/messages.csv"
    if !isReal { try FileTree.write(MessageFile.made(), to: path) }
  }

  var text: String { isReal ? "real messages" : "made messages (no shared data here)" }

  /// As many messages of the same size, with the same columns, line breaks and tabs inside.
  static func made(_ count: Int = count) -> [UInt8] {
    var text = "\u{FEFF}留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\r\n"
    text.reserveCapacity(count * 2_100)
    for number in 0..<count {
      let day = number % 28 + 1
      let month = number % 12 + 1
      let complaint = repeated("小区\(number % 90)栋的路灯坏了，夜里看不清路，请有关部门派人来修。", 6)
      let answer = repeated("经与第\(number % 17)物业核实，灯具已于\(month)月更换，感谢您的监督。", 15)
      text += "\(2_549 + number * 3),A\(10_000 + number),\(number)栋楼道灯不亮,"
      text += "2019/\(month)/\(day) \(number % 24):\(number % 50 + 10):09,"
      text += "\"\r\n\t\t\t\(complaint)\r\n\t\t\t\",\"\(answer)\","
      text += "2020/\(month)/\(day) 14:56:53\r\n"
    }
    return Array(text.utf8)
  }

  private static func repeated(_ text: String, _ times: Int) -> String {
    String(repeating: text, count: times)
  }
}
