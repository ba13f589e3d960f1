import { ActForm } from "@/components/ui/act-form";
import { ButtonRow, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Refresh } from "@/components/ui/refresh";
import { SubmitButton } from "@/components/ui/submit-button";
import { momentInWords } from "@/lib/calendar/moment";
import { cancelExportAction } from "@/lib/long-export/actions";
import { EXPORT_STATES, UNDER_WAY } from "@/lib/long-export/kinds";
import type { readExport } from "@/lib/long-export/queries";
import { paths } from "@/lib/paths";

type Props = { one: Awaited<ReturnType<typeof readExport>> };

/** How far it is, by itself every two seconds; then the file, or what went wrong. */
export function ExportProgress({ one }: Props) {
  if (UNDER_WAY.includes(one.state)) return <UnderWay one={one} />;
  if (one.kept && one.keptUntil)
    return (
      <>
        <Notice tone="ok" live title="已生成">
          {one.fileName}，{momentInWords(one.keptUntil)}以前可以下载。
        </Notice>
        <ButtonRow>
          <LinkButton look="main" href={paths.exports.file(one.id)} download>
            下载文件
          </LinkButton>
        </ButtonRow>
      </>
    );
  if (one.state === "FAILED")
    return <Notice tone="late" live title={`没有生成：${one.fault ?? ""}`} />;
  if (one.state === "CANCELLED") return <Notice title="已取消，没有留下文件。" />;
  return <Notice title="文件的保存期已过，已经删去。">需要时请重新导出。</Notice>;
}

function UnderWay({ one }: Props) {
  const { id, state, done, all, before, what } = one;
  const counted = state === "RUNNING" && all > 0;
  const words =
    state === "WAITING" && before > 0
      ? `排队等待，前面还有${before}份`
      : `${EXPORT_STATES[state]}${counted ? `，${done}/${all}${what === "TABLES" ? "张" : "件"}` : ""}`;
  return (
    <>
      <p aria-live="polite">
        <progress
          className="w-full max-w-96"
          aria-label="生成进度"
          max={counted ? all : undefined}
          value={counted ? done : undefined}
        />{" "}
        <span className="note">{words}</span>
      </p>
      <Refresh seconds={2} />
      <ButtonRow>
        <ActForm
          action={cancelExportAction}
          hidden={{ exportId: id }}
          className="contents"
          label="取消这次导出"
        >
          <SubmitButton look="plain">取消导出</SubmitButton>
        </ActForm>
      </ButtonRow>
    </>
  );
}
