import { formatLong, toPlainDate } from "@/lib/calendar/plain-date";
import { sourceMark } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";

type Props = {
  file: CaseFile;
  /** 申退日期 */
  label: string;
  request: { requestedOn: Date; source: Parameters<typeof sourceMark>[0] };
};

/** Under the title of a unit's request on paper: the plenary, and when it was made, marked where it came from elsewhere. */
export function RequestNote({ file, label, request: { requestedOn, source } }: Props) {
  const mark = sourceMark(source);
  return (
    <>
      <span>{file.plenary.name}</span>
      <span>
        {label}：{formatLong(toPlainDate(requestedOn))}
        {mark ? `（${mark}）` : null}
      </span>
    </>
  );
}
