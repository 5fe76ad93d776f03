/** What both sides hold to. A relay may be stricter, never laxer. */
export const protocolVersion = 1

/** Plaintext sizes a body is padded to; a ciphertext is 16 bytes longer. Four lengths are all an observer can tell. */
export const bodyBuckets = [1_024, 4_096, 16_384, 65_536] as const
/** Every page of a sealed round has this size, pass or answer. */
export const pageBucket = 4_096

/** Every signal has this size, whatever it says. */
export const signalBytes = 1_040

export const maxFrameBytes = 262_144
export const maxOperationBytes = 32_768
export const maxRendezvousBytes = 4_096
export const maxRendezvousMessages = 8

export const maxMembers = 12
/** Phones and browsers of one member, its recovery device included. */
export const maxDevicesPerMember = 8
export const maxCircleBytes = 100 * 1024 * 1024

/** An invite lives a day unless its maker asks for less. */
export const inviteLifeMs = 24 * 60 * 60 * 1000
export const entriesPerFrame = 256
