/// Words of the lines that open a report, by language: days of the week, what stands between the parts
/// of a date, and runs that a title numbers; and columns for what was planned.
extension Lexicon {
  static let englishHeadRoles: [Role: [String]] = [
    .collectedTests: ["collected", "found", "running"],
    .dayParts: ["of", "the"],
    .orderedRuns: ["run", "pass", "attempt"],
    .weekdays: [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
      "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    ],
    .plannedCounts: ["planned"],
  ]

  static let germanHeadRoles: [Role: [String]] = [
    .dayFirstWeekdays: [
      "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
      "mo", "di", "mi", "do", "fr", "sa", "so",
    ],
    .dayParts: ["den", "der"],
    .orderedRuns: ["durchgang", "testdurchgang", "lauf", "testlauf", "anlauf"],
    .plannedCounts: ["geplant"],
  ]

  static let frenchHeadRoles: [Role: [String]] = [
    .dayFirstWeekdays: [
      "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lun", "mar", "mer",
      "jeu", "ven", "sam", "dim",
    ],
    .dayParts: ["le", "de"],
    .orderedRuns: ["passage", "passe", "exécution", "essai"],
    .plannedCounts: ["prévus", "planifiés"],
  ]

  static let spanishHeadRoles: [Role: [String]] = [
    .dayFirstWeekdays: [
      "lunes", "martes", "miércoles", "miercoles", "jueves", "viernes", "sábado", "sabado",
      "domingo", "lun", "mar", "mié", "mie", "jue", "vie", "sáb", "dom",
    ],
    .dayParts: ["de", "del", "el"],
    .orderedRuns: ["pasada", "vuelta", "corrida", "ejecución"],
    .plannedCounts: ["planificadas", "planificados"],
  ]

  static let portugueseHeadRoles: [Role: [String]] = [
    .dayFirstWeekdays: [
      "segunda", "terça", "terca", "quarta", "quinta", "sexta", "sábado", "domingo", "seg", "ter",
      "qua", "qui", "sex", "sáb", "feira",
    ],
    .dayParts: ["de", "do"],
    .orderedRuns: ["passada", "execução", "bateria"],
    .plannedCounts: ["planejados", "planeados"],
  ]

  static let russianHeadRoles: [Role: [String]] = [
    .dayFirstWeekdays: [
      "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "пн", "вт",
      "ср", "чт", "пт", "сб", "вс",
    ],
    .dayParts: ["г", "года"],
    .orderedRuns: ["проход", "запуск"],
    .plannedCounts: ["запланировано"],
  ]

  static let chineseHeadRoles: [Role: [String]] = [
    .dayParts: ["年", "月", "日", "号"],
    .orderedRuns: ["次"],
    .weekdays: [
      "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二", "周三", "周四", "周五",
      "周六", "周日",
    ],
    .plannedCounts: ["计划", "计划数", "执行", "执行数"],
  ]

  static let japaneseHeadRoles: [Role: [String]] = [
    .dayParts: ["令和", "平成"],
    .weekdays: ["月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"],
    .plannedCounts: ["予定", "予定数", "計画", "計画数", "実施"],
  ]

  static let koreanHeadRoles: [Role: [String]] = [
    .dayParts: ["년", "월", "일"],
    .weekdays: ["월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"],
    .plannedCounts: ["계획", "실행"],
  ]
}
