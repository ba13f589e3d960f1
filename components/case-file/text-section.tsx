import { Halves, Reading } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { paths } from "@/lib/paths";

type Props = {
  file: CaseFile;
  /** What was changed after a sending back is shown on a page of its own. */
  mayReadChanges: boolean;
};

/** Analysis and suggestions, side by side. */
export function TextSection({ file, mayReadChanges }: Props) {
  return (
    <section aria-label="正文" id="text">
      <Halves>
        <div>
          <SectionHead title="情况分析" />
          <Reading>
            {file.analysis.trim() === "" ? (
              <p>没有填写。</p>
            ) : (
              file.analysis.split(/\n+/).map((text, index) => <p key={index}>{text}</p>)
            )}
          </Reading>
        </div>
        <div>
          <SectionHead title="建议" note={`${file.suggestions.length}条`} />
          {file.suggestions.length === 0 ? (
            <p className="note">没有逐条的建议。</p>
          ) : (
            <ol className="list-decimal pl-6 leading-[1.8]">
              {file.suggestions.map((suggestion, index) => (
                <li key={index}>{suggestion}</li>
              ))}
            </ol>
          )}
        </div>
      </Halves>
      {standing(file.reviews).some((one) => one.outcome === "SENT_BACK") && mayReadChanges ? (
        <p className="note mt-3">
          本件退回修改过，<a href={paths.proposal.changes(file.id)}>看退回以后改了什么</a>。
        </p>
      ) : null}
      {file.remark ? <p className="note mt-3">备注：{file.remark}</p> : null}
      {file.remainders.length > 0 ? (
        <p className="note mt-3">
          表中有、没有日期因而未计入的内容：
          {file.remainders.map((one) => `${one.column}“${one.value}”`).join("，")}
        </p>
      ) : null}
    </section>
  );
}
