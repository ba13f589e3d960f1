import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioRow } from "@/components/ui/radio-row";
import { TextInput } from "@/components/ui/text-input";
import { paths } from "@/lib/paths";
import type { Verdict } from "@/lib/verdict";

const KINDS = [
  { value: "MEMBERS", label: "委员" },
  { value: "COLLECTIVES", label: "集体提案者" },
];
const FORMATS = [
  { value: "xlsx", label: "Excel" },
  { value: "csv", label: "CSV" },
];

/** Which register as what. A GET form: its answer is the file. */
export function ExportForm({ whole }: { whole: Verdict }) {
  return (
    <form method="get" action={paths.members.exportFile} className="form-stack max-w-[46em]">
      <RadioRow name="kind" legend="哪一种名册" options={KINDS} defaultValue="MEMBERS" />
      <RadioRow name="format" legend="格式" options={FORMATS} defaultValue="xlsx" />
      <p className="note">
        手机号和邮箱默认遮住，如138****1234、a***@b.cn。改好界别、职务以后可以原样再导入：遮住的格不改名册。
      </p>
      {whole.may ? (
        <>
          <Checkbox name="whole" label="要完整的手机号和邮箱" />
          <TextInput
            name="reason"
            label="用途"
            hint="要完整的就必须写，和导出人一起记在日志里"
            maxLength={200}
          />
        </>
      ) : (
        <p className="note">{whole.reason}</p>
      )}
      <Button look="main">导出</Button>
    </form>
  );
}
