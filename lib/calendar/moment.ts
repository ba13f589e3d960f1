/** 2012年6月8日 16:20 in Asia/Shanghai: when something was recorded, which is real time also in the demo. */
export function momentInWords(moment: Date): string {
  const part = Object.fromEntries(
    FORMAT.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`;
}

const FORMAT = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
