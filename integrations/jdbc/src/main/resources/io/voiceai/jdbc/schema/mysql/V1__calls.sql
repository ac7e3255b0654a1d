-- The journal of calls, version 1, for MySQL 8. It may be run twice. See the one for PostgreSQL for what the columns mean.
-- MySQL's usual collations take Order for order, and some take "order " for it too; these do not.

CREATE TABLE IF NOT EXISTS voiceai_schema (
  version INT NOT NULL PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS voiceai_call (
  correlation_id VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL PRIMARY KEY,
  token VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
  provider VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
  callee_key VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
  call_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
  state SMALLINT NOT NULL,
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  entry LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
  INDEX voiceai_call_open (provider, state, from_at, correlation_id),
  INDEX voiceai_call_callee (callee_key, from_at),
  INDEX voiceai_call_ref (call_key),
  INDEX voiceai_call_age (from_at)
);

-- Last, so that whoever sees it sees the rest.
INSERT IGNORE INTO voiceai_schema (version) VALUES (1);
