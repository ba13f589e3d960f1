import { no, type Verdict, yes } from "@/lib/verdict";

/** 停用 without the list: only an account without open work. Who may end one is the account's own policy. */
export function mayEndWith(open: number): Verdict {
  if (open === 0) return yes;
  return no(`手上还有${open}项工作没有移交，请先到“离岗移交”里选接手的人。`);
}
