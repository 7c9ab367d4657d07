--[[
  Days of the building's own calendar.
]]

-- Days since 1970-01-01 on the building's own calendar.
local function day_of(at) return math.floor((at + (state.offset or 0) * 60000) / 86400000) end

-- When such a day begins.
local function start_of(days) return days * 86400000 - (state.offset or 0) * 60000 end

-- The name of a day, such as 2026-11-23. (Howard Hinnant, chrono-compatible date algorithms.)
local function day_name(days)
  local floor = math.floor
  local since_0000_03_01 = days + 719468
  local era = floor(since_0000_03_01 / 146097)
  local day_of_era = since_0000_03_01 - era * 146097
  local year_of_era = floor((day_of_era - floor(day_of_era / 1460) + floor(day_of_era / 36524) - floor(day_of_era / 146096)) / 365)
  local day_of_year = day_of_era - (365 * year_of_era + floor(year_of_era / 4) - floor(year_of_era / 100))
  local march_month = floor((5 * day_of_year + 2) / 153)
  local month = march_month < 10 and march_month + 3 or march_month - 9
  local year = year_of_era + era * 400 + (month <= 2 and 1 or 0)
  return string.format('%04d-%02d-%02d', year, month, day_of_year - floor((153 * march_month + 2) / 5) + 1)
end
