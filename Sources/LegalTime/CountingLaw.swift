/// The articles on counting that explanations name. They stand here as words, since Law lies above.
enum CountingLaw {
    /// The day of the event is not counted.
    static let firstDay = "《民法典》第二百零一条第一款"
    /// Hours run from the event's hour, itself not counted.
    static let firstHour = "《民法典》第二百零一条第二款、《民事诉讼法》第八十五条第二款"
    /// A period of months or years ends on the corresponding day.
    static let correspondingDay = "《民法典》第二百零二条"
    /// An end on a day off moves to the first day after.
    static let rolling = "《民法典》第二百零三条第一款"
    /// The last day ends at 24:00, or with business.
    static let endOfDay = "《民法典》第二百零三条第二款"
}
