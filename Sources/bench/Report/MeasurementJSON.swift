internal import CommunityStore

/// Measurements for programs: one object with everything that the table says, and every sample.
///
/// ```
/// {"machine":{"cores":2,"kernel":"…","build":"release","messages":"…"},
///  "measurements":[{"name":"…","unit":"ms","targets":["p50 < 1"],"met":true,"ratio":14.2,
///    "min":…,"p50":…,"p99":…,"max":…,"n":400,"samples":[…],"floor":{"name":"…","p50":…,…}}],
///  "unmade":[{"name":"…","reason":"…"}]}
/// ```
struct MeasurementJSON {
  let report: BenchReport

  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("machine")
      write(report.machine, to: &writer)
      writer.name("measurements")
      writer.array { writer in
        for measurement in report.measurements { write(measurement, to: &writer) }
      }
      writer.name("unmade")
      writer.array { writer in
        for unmade in report.unmade {
          writer.object { writer in
            writer.member("name", unmade.name)
            writer.member("reason", unmade.reason)
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ machine: Machine, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("cores", machine.cores)
      writer.member("kernel", machine.kernel)
      writer.member("build", machine.build)
      writer.member("messages", machine.messages)
    }
  }

  private func write(_ measurement: Measurement, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", measurement.name)
      writer.member("unit", measurement.unit.rawValue)
      writer.name("targets")
      writer.array { writer in
        for target in measurement.targets { writer.string(target.text) }
      }
      if let isMet = measurement.isMet { writer.member("met", isMet) }
      if let ratio = measurement.ratio {
        writer.name("ratio")
        writer.double(ratio)
      }
      write(measurement.samples, of: measurement.unit, to: &writer)
      if let floor = measurement.floor {
        writer.name("floor")
        writer.object { writer in
          writer.member("name", floor.name)
          write(floor.samples, of: measurement.unit, to: &writer)
        }
      }
    }
  }

  private func write(_ samples: Samples, of unit: MeasureUnit, to writer: inout JSONWriter) {
    let figures = [
      ("min", samples.min), ("p50", samples.percentile(50)),
      ("p99", samples.percentile(unit.isHigherBetter ? 1 : 99)), ("max", samples.max),
    ]
    for (name, value) in figures {
      writer.name(name)
      writer.double(value)
    }
    writer.member("n", samples.count)
    writer.name("samples")
    writer.array { writer in
      for value in samples.sorted { writer.double(value) }
    }
  }
}
