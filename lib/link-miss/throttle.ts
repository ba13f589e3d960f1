/** From one address: so many links that are none within the minutes, and none opens for as long. */
export const MISS_THROTTLE = { wrong: 20, minutes: 15 };
