import { Steps } from "@/components/ui/steps";

type Props = {
  now: "choose" | "check" | "done";
  file?: string;
  /** 16列，15列导入 */
  columns?: string;
  /** 271行 */
  rows?: string;
};

/** 文件 → 对应列 → 核对 → 导入 → 结果. The columns are mapped by the program; the person checks them together with the rows. */
export function ImportSteps({ now, file, columns, rows }: Props) {
  const at = { choose: 0, check: 2, done: 4 }[now];
  const state = (place: number) => (place < at ? "done" : place === at ? "now" : "todo");
  const steps = [
    { label: "选文件", note: file },
    { label: "对应列", note: columns },
    { label: "核对", note: rows },
    { label: "导入", note: at < 3 ? "未开始" : undefined },
    { label: "结果" },
  ];
  return (
    <Steps
      label="导入的步骤"
      steps={steps.map((step, place) => ({ ...step, state: state(place) }))}
    />
  );
}
