// Versions that meet on the wire. The server answers the current protocol and the one before it (SYNC-16).

export const PROTOCOL_VERSION = 2
export const PROTOCOL_HEADER = 'x-jibu-protocol'
