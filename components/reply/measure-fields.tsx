import { FieldRow } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { Measure } from "@/lib/reply/letter";

const EMPTY = 2;
const FOLDED = 6;

type Props = {
  measures: readonly Measure[];
  /** One more row comes by a button that saves. A form that saves nothing has more rows folded under it. */
  saves: boolean;
};

/** 落实事项: what will be done, by whom, by when. Some rows are always empty. */
export function MeasureFields({ measures, saves }: Props) {
  const open = measures.length + EMPTY;
  return (
    <section>
      <SectionHead title="落实事项" note="写了期限的，答复送达后成为承诺，到期要回头看" />
      <MeasureRows measures={measures} from={0} to={open} />
      {saves ? (
        <p className="mt-3">
          <SubmitButton look="plain" name="intent" value="row">
            再加一项
          </SubmitButton>
        </p>
      ) : (
        <details className="mt-3">
          <summary>再填几项</summary>
          <MeasureRows measures={measures} from={open} to={open + FOLDED} />
        </details>
      )}
    </section>
  );
}

type RowsProps = { measures: readonly Measure[]; from: number; to: number };

function MeasureRows({ measures, from, to }: RowsProps) {
  return (
    <div className="stack">
      {Array.from({ length: to - from }, (_, at) => {
        const place = from + at;
        const measure = measures[place];
        const name = (field: string) => `undertakings.${place}.${field}`;
        const nth = `第${place + 1}项`;
        return (
          <FieldRow key={place}>
            <TextInput
              name={name("what")}
              label={`${nth}做什么`}
              defaultValue={measure?.what}
              autoComplete="off"
            />
            <TextInput
              name={name("owner")}
              label={`${nth}谁负责`}
              hint="责任人或科室"
              defaultValue={measure?.owner}
              autoComplete="off"
            />
            <DateInput
              name={name("dueOn")}
              label={`${nth}何时完成`}
              defaultValue={measure?.dueOn ?? ""}
            />
          </FieldRow>
        );
      })}
    </div>
  );
}
