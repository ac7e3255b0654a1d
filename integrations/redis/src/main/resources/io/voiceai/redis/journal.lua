-- A call is a hash under the digest of its correlation id; sorted sets by the time of placing find it by state and by callee.
local tag = ARGV[1]
local RANK = {SENDING = 0, UNKNOWN = 1, REFUSED = 2, PLACED = 3, ENDED = 4}

local function key(id)
  return tag .. 'call:' .. redis.sha1hex(id)
end

local function isUndecided(state)
  return state == 'SENDING' or state == 'UNKNOWN'
end

local function forget(id)
  local old = redis.call('HMGET', key(id), 'state', 'provider', 'callee', 'ref')
  if old[1] then
    redis.call('ZREM', tag .. 'state:' .. old[2] .. ':' .. old[1], id)
    redis.call('ZREM', tag .. 'callee:' .. old[3], id)
    redis.call('ZREM', tag .. 'open:' .. old[3], id)
    if old[4] ~= '' and redis.call('GET', tag .. 'ref:' .. old[4]) == id then
      redis.call('DEL', tag .. 'ref:' .. old[4])
    end
    redis.call('DEL', key(id))
  end
end

-- From ARGV 2 on: id, json, state, token, provider, callee, reference of the call, from, to; the four in the middle are digests
-- but for the token.
local function put()
  local id, state, provider, callee, ref, from = ARGV[2], ARGV[4], ARGV[6], ARGV[7], ARGV[8], ARGV[9]
  forget(id)
  redis.call('HSET', key(id), 'json', ARGV[3], 'state', state, 'token', ARGV[5], 'provider', provider,
    'callee', callee, 'ref', ref, 'to', ARGV[10])
  redis.call('ZADD', tag .. 'state:' .. provider .. ':' .. state, from, id)
  redis.call('ZADD', tag .. 'callee:' .. callee, from, id)
  if isUndecided(state) then
    redis.call('ZADD', tag .. 'open:' .. callee, from, id)
  end
  if ref ~= '' then
    redis.call('SET', tag .. 'ref:' .. ref, id)
  end
  redis.call('SADD', tag .. 'providers', provider)
end

local function json(ids)
  local found = {}
  for _, id in ipairs(ids) do
    table.insert(found, redis.call('HGET', key(id), 'json'))
  end
  return found
end
