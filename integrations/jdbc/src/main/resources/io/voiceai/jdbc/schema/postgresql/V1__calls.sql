-- The journal of calls, version 1, for PostgreSQL. It may be run twice.
-- Names and ids are compared byte by byte, whatever the database's own collation.

CREATE TABLE IF NOT EXISTS voiceai_schema (
  version INT NOT NULL PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS voiceai_call (
  correlation_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  token TEXT COLLATE "C" NOT NULL,
  provider TEXT COLLATE "C" NOT NULL,
  -- The callee's number in one spelling: personal data.
  callee_key TEXT COLLATE "C" NOT NULL,
  -- SHA-256 of the text of the call's reference; NULL before the call is made.
  call_key TEXT COLLATE "C",
  -- 10 being sent, 20 outcome unknown, 30 refused, 40 made, 50 over.
  state SMALLINT NOT NULL,
  -- Milliseconds since 1970.
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  -- All that is known of the call, as JSON: personal data.
  entry TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS voiceai_call_open ON voiceai_call (provider, state, from_at, correlation_id);
CREATE INDEX IF NOT EXISTS voiceai_call_callee ON voiceai_call (callee_key, from_at);
CREATE INDEX IF NOT EXISTS voiceai_call_ref ON voiceai_call (call_key);
CREATE INDEX IF NOT EXISTS voiceai_call_age ON voiceai_call (from_at);

-- Last, so that whoever sees it sees the rest.
INSERT INTO voiceai_schema (version) VALUES (1) ON CONFLICT DO NOTHING;
