import { ActForm } from "@/components/ui/act-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { askExportAction } from "@/lib/long-export/actions";
import { KEPT_DAYS } from "@/lib/long-export/kinds";
import { FORMATS, type TableFormat } from "@/lib/spreadsheet/formats";
import { paths } from "@/lib/paths";

type Props = {
  what: "REGISTER" | "TABLES";
  plenaryId: number;
  query: string;
  format: TableFormat;
};

/** Asks for a file that is made in the background. */
export function AskForm({ what, plenaryId, query, format }: Props) {
  return (
    <>
      <p>
        生成要一会儿，别人照常使用。开始以后可以离开这一页，到
        <a href={paths.exports.list}>我的后台导出</a>
        下载；文件只给您一人，保存{KEPT_DAYS}天。
      </p>
      <ActForm
        action={askExportAction}
        hidden={{ what, plenaryId, query, ...(what === "TABLES" ? { format: "xlsx" } : {}) }}
        label="在后台导出"
      >
        {what === "REGISTER" ? (
          <Select
            name="format"
            label="文件"
            defaultValue={format}
            options={Object.entries(FORMATS).map(([value, label]) => ({ value, label }))}
          />
        ) : null}
        <SubmitButton>开始生成</SubmitButton>
      </ActForm>
    </>
  );
}
