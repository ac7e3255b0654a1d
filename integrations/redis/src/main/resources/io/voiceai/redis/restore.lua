-- What Redis has forgotten, or never heard of: it is held, whether there is room or not.
-- ARGV: tag, then of each: holder, record, the rest of the lease, lines, the chosen line.
local restored = 0
for i = 2, #ARGV, 5 do
  if not holds(ARGV[i + 1]) then
    hold(ARGV[i], ARGV[i + 1], ARGV[i + 3], ARGV[i + 4], now + tonumber(ARGV[i + 2]))
    restored = restored + 1
  end
end
return restored
