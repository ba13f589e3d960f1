/** What a notice looks like, and a table in its place. */
export function NoticeHelp() {
  return (
    <ul className="note list-disc pl-5">
      <li>
        通知的样子：“一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”导语、落款可以一起粘贴。
      </li>
      <li>星期、“共几天”会和日历核对，不符的会指出来。</li>
      <li>表格的样子，一天一行：“2027-02-08,放假,春节”“2027-02-20,上班,春节”。</li>
      <li>元旦、劳动节、国庆节都录入了，这一年才视为已公布。</li>
    </ul>
  );
}
