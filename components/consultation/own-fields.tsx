"use client";

import { FieldError, fieldAria } from "@/components/ui/field";
import { useKept, useKeptChoices } from "@/components/ui/form-state";
import { TextArea } from "@/components/ui/text-area";

type Props = {
  proposers: { id: number; name: string }[];
  /** Where a form has several cases: which one these belong to. */
  of?: number;
};

/** What is each case's own: who of its proposers came, and what they said. */
export function OwnFields({ proposers, of }: Props) {
  const name = of === undefined ? "present" : `present-${of}`;
  const { error } = useKept(name, undefined);
  const chosen = useKeptChoices(name, undefined);
  return (
    <>
      <fieldset
        id={name}
        tabIndex={-1}
        className={error ? "field-wrong" : undefined}
        {...fieldAria(name, true, error)}
      >
        <legend className="field-head">
          <span className="field-name">到场的提案者</span>
          <span id={`${name}-hint`}>来了的都勾上</span>
        </legend>
        <div className="flex flex-wrap gap-x-5">
          {proposers.map(({ id, name: words }) => (
            <label key={id} className="check-label">
              <input
                type="checkbox"
                name={name}
                value={id}
                defaultChecked={chosen?.includes(String(id))}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
        <FieldError id={name} error={error} />
      </fieldset>
      <TextArea
        name={of === undefined ? "proposerView" : `proposerView-${of}`}
        label="提案者意见"
        hint="提案者当面怎么说的，可以不填，最多2000字"
        rows={3}
        maxLength={2000}
      />
    </>
  );
}
