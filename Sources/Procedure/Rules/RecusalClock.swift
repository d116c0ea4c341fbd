/// The time for the answer to an application for recusal, where the organ has set one.
enum RecusalClock {
    static let rule = "C22"
}
