-- The only clock: that of Redis, in microseconds.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function text(number)
  return string.format('%.0f', number)
end

-- Since when Redis remembers: what was granted before is not known to it.
local function epoch(key)
  local found = redis.call('GET', key)
  if found then
    return tonumber(found)
  end
  redis.call('SET', key, text(now))
  return now
end
