/** Raised with every change of the tables; an older program refuses a newer file rather than misread it. */
export const schemaVersion = 1

export const schema = `
CREATE TABLE circles (circle TEXT PRIMARY KEY, position INTEGER NOT NULL, digest TEXT NOT NULL, used INTEGER NOT NULL);
CREATE TABLE entries (
  circle TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, author TEXT, hasBody INTEGER NOT NULL,
  bytes BLOB NOT NULL
);
CREATE UNIQUE INDEX entriesByPosition ON entries (circle, position);
CREATE UNIQUE INDEX entriesById ON entries (circle, id);
CREATE INDEX operations ON entries (circle, position) WHERE author IS NULL;
CREATE INDEX bodies ON entries (circle, author, position) WHERE hasBody = 1;
CREATE TABLE devices (device TEXT PRIMARY KEY, circle TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE chains (
  circle TEXT NOT NULL, device TEXT NOT NULL, counter INTEGER NOT NULL, tip TEXT NOT NULL,
  PRIMARY KEY (circle, device)
) WITHOUT ROWID;
CREATE TABLE rounds (circle TEXT NOT NULL, round TEXT NOT NULL, PRIMARY KEY (circle, round)) WITHOUT ROWID;
CREATE TABLE pages (
  circle TEXT NOT NULL, round TEXT NOT NULL, member TEXT NOT NULL, revision INTEGER NOT NULL, event TEXT NOT NULL,
  state TEXT NOT NULL, envelope BLOB, sealSecret BLOB,
  PRIMARY KEY (circle, round, member)
);
CREATE TABLE tokens (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, usesLeft INTEGER NOT NULL, expiresAt INTEGER NOT NULL);
CREATE TABLE invites (
  invite TEXT PRIMARY KEY, circle TEXT NOT NULL, verifyKey BLOB NOT NULL, expiresAt INTEGER NOT NULL,
  forgetAt INTEGER NOT NULL, closed INTEGER NOT NULL
);
CREATE INDEX invitesByCircle ON invites (circle);
CREATE TABLE meetings (
  invite TEXT NOT NULL, place INTEGER NOT NULL, sender TEXT NOT NULL, payload BLOB NOT NULL,
  PRIMARY KEY (invite, place)
);
`
