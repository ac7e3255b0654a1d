-- The journal of calls, version 1, for H2. It may be run twice. See the one for PostgreSQL for what the columns mean.

CREATE TABLE IF NOT EXISTS voiceai_schema (
  version INT NOT NULL PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS voiceai_call (
  correlation_id VARCHAR(256) NOT NULL PRIMARY KEY,
  token VARCHAR(128) NOT NULL,
  provider VARCHAR(128) NOT NULL,
  callee_key VARCHAR(512) NOT NULL,
  call_key VARCHAR(64),
  state SMALLINT NOT NULL,
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  entry CLOB NOT NULL
);

CREATE INDEX IF NOT EXISTS voiceai_call_open ON voiceai_call (provider, state, from_at, correlation_id);
CREATE INDEX IF NOT EXISTS voiceai_call_callee ON voiceai_call (callee_key, from_at);
CREATE INDEX IF NOT EXISTS voiceai_call_ref ON voiceai_call (call_key);
CREATE INDEX IF NOT EXISTS voiceai_call_age ON voiceai_call (from_at);

-- Last, so that whoever sees it sees the rest.
MERGE INTO voiceai_schema (version) KEY (version) VALUES (1);
