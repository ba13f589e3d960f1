/** From this hour on, Asia/Shanghai, a day's reminders are made. */
export const REMINDED_FROM_HOUR = 8;
