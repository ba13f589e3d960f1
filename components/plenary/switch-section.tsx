import { ActForm } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldRow } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { WEEKDAYS, WEEKS } from "@/lib/feedback/rhythm";
import { editSwitchesAction } from "@/lib/plenary/actions";
import { SWITCH } from "@/lib/plenary/labels";
import type { PlenarySettings } from "@/lib/plenary/queries";

const NUMBERS = ["maxRounds", "caseNumberWidth", "rankingMinimum", "ratingLinkDays"] as const;
const TICKS = [
  "attitudeOpensRound",
  "oneUnitConsultsForAll",
  "consultationRequired",
  "officePassesReplies",
  "allMustRate",
  "limitsMoveToWorkday",
] as const;

/** Where practice differs between places. */
export function SwitchSection({ plenary }: { plenary: PlenarySettings }) {
  return (
    <section>
      <SectionHead title="办理办法" />
      <ActForm action={editSwitchesAction} hidden={{ plenaryId: plenary.id }} label="办理办法">
        <FieldRow>
          {NUMBERS.map((name) => (
            <TextInput
              key={name}
              name={name}
              {...SWITCH[name]}
              inputMode="numeric"
              defaultValue={plenary[name]}
            />
          ))}
        </FieldRow>
        <FieldRow>
          <Select
            name="openingWeekday"
            {...SWITCH.openingWeekday}
            options={WEEKDAYS}
            defaultValue={String(plenary.openingWeekday)}
          />
          <Select
            name="openingWeeks"
            {...SWITCH.openingWeeks}
            options={WEEKS}
            defaultValue={String(plenary.openingWeeks)}
          />
        </FieldRow>
        {TICKS.map((name) => (
          <Checkbox key={name} name={name} {...SWITCH[name]} defaultChecked={plenary[name]} />
        ))}
        <SubmitButton>存办理办法</SubmitButton>
      </ActForm>
    </section>
  );
}
