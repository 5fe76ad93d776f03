/** What went wrong, as a person would say it, and what they can do now. */
export interface Advice {
  readonly say: string
  readonly next: string
}

/** What can go wrong on this device or between it and the server, beyond what the server refuses. */
export const localProblems = [
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
