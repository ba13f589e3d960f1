import { FieldRow } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { Measure } from "@/lib/reply-draft/letter";

const EMPTY = 2;

/** 落实事项: what will be done, by whom, by when. Some rows are always empty, and one more comes by a button that saves. */
export function MeasureFields({ measures }: { measures: readonly Measure[] }) {
  const rows = Array.from({ length: measures.length + EMPTY }, (_, place) => measures[place]);
  return (
    <section>
      <SectionHead title="落实事项" note="写了期限的，答复送达后成为承诺，到期要回头看" />
      <div className="stack">
        {rows.map((measure, place) => {
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
      <p className="mt-3">
        <SubmitButton look="plain" name="intent" value="row">
          再加一项
        </SubmitButton>
      </p>
    </section>
  );
}
