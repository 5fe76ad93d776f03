/** What can go wrong on this device or between it and the relay, beyond what the relay refuses. */
const localProblems = [
  /** No network. */
  "Offline",
  /** There is a network, but the server does not answer. */
  "RelayUnreachable",
  /** What is stored here cannot be read back. */
  "CorruptData",
  "StorageFull",
  /** The browser keeps nothing here: a private window, or storage switched off. */
  "StorageRefused",
  /** The browser lacks the cryptography this needs. */
  "BrowserTooOld",
  /** The server shows less than it did before. */
  "HistoryRolledBack",
  /** The server shows another history than it did before, or than others were shown. */
  "HistoryForked",
  /** The server passed on something that nobody in the circle has signed, or not in that place; it was left out. */
  "ForgedEntries",
  /** The server let a sealed page of mine out before its round was complete. */
  "OpenedEarly",
  /** The server keeps the words of something back that its author has not erased. */
  "WordsWithheld",
  /** Something in the log was written by a newer version. */
  "NewerEvents",
  /** Something in the log cannot be opened or does not say what it must. */
  "UnreadableEvents",
  /** The same device keys were used elsewhere: a copied browser profile. */
  "AnotherCopy",
  /** Another tab is open and does the talking. */
  "AnotherTab",
  /** This device was taken out of the circle. */
  "DeviceRemoved",
  /** The grant for this epoch does not open or does not match its check. */
  "WrongKey",
] as const
export type LocalProblem = (typeof localProblems)[number]

/** After one of these nothing more is sent: what the relay shows cannot be trusted. */
export const stopsSending: ReadonlySet<LocalProblem> = new Set([
  "HistoryRolledBack",
  "HistoryForked",
  "AnotherCopy",
  "DeviceRemoved",
])
