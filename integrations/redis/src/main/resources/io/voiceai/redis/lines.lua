-- Of each line: until when and since when each holder holds, who came when into the queue, and who asked when at last.
local tag = ARGV[1]

local function key(kind, line)
  return tag .. kind .. ':' .. line
end

local function each(lines)
  return string.gmatch(lines, '%S+')
end

local function drop(scores, order, until_)
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', scores, '-inf', until_)) do
    redis.call('ZREM', scores, id)
    redis.call('ZREM', order, id)
  end
end

local function expire(line, patience)
  drop(key('until', line), key('since', line), text(now))
  drop(key('asked', line), key('queue', line), '(' .. text(now - patience))
end

-- Keys go with the last who holds.
local function keep(line)
  local last = redis.call('ZRANGE', key('until', line), -1, -1, 'WITHSCORES')[2]
  if last then
    local at = text(math.ceil(last / 1000) + 1)
    redis.call('PEXPIREAT', key('until', line), at)
    redis.call('PEXPIREAT', key('since', line), at)
  end
end

local function leave(holder, record)
  for line in each(redis.call('HGET', record, 'waits') or '') do
    redis.call('ZREM', key('queue', line), holder)
    redis.call('ZREM', key('asked', line), holder)
  end
  redis.call('HDEL', record, 'waits')
end

-- A record may outlive its lease by a moment: keys expire by the millisecond, and places by the microsecond.
local function holds(record)
  local till = redis.call('HGET', record, 'till')
  return till and tonumber(till) > now
end

local function extend(record, till)
  redis.call('HSET', record, 'till', text(till))
  redis.call('PEXPIREAT', record, text(math.ceil(till / 1000)))
end

local function hold(holder, record, lines, chosen, till)
  leave(holder, record)
  for line in each(lines) do
    redis.call('ZADD', key('until', line), text(till), holder)
    redis.call('ZADD', key('since', line), 'NX', text(now), holder)
    keep(line)
  end
  redis.call('HSET', record, 'lines', lines, 'chosen', chosen)
  extend(record, till)
end
