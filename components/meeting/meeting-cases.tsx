"use client";

import { OwnFields } from "@/components/consultation/own-fields";
import { FieldError, fieldAria } from "@/components/ui/field";
import { useKept, useKeptChoices } from "@/components/ui/form-state";
import { Tag } from "@/components/ui/tag";
import type { MeetingCase } from "@/lib/meeting/queries";

const NAME = "assignmentIds";

/** What is each case's own opens when it is ticked; no script is needed for it. */
const TICKED =
  "form-stack mb-3 ml-7 hidden group-has-[input[name=assignmentIds]:checked]/case:block";

/** The unit's cases to tick, each with its proposers and what they said. `first`: ticked beforehand. */
export function MeetingCases({ cases, first }: { cases: MeetingCase[]; first: number | null }) {
  const { error } = useKept(NAME, undefined);
  const chosen = useKeptChoices(NAME, first === null ? [] : [String(first)]);
  return (
    <fieldset
      id={NAME}
      tabIndex={-1}
      className={error ? "field-wrong" : undefined}
      {...fieldAria(NAME, true, error)}
    >
      <legend className="field-head">
        <span className="field-name">涉及哪几件提案</span>
        <span id={`${NAME}-hint`}>本单位在办的{cases.length}件，至少勾一件</span>
      </legend>
      <FieldError id={NAME} error={error} />
      <ul className="border-y border-rule">
        {cases.map(({ assignmentId, number, title, proposers, stage }) => (
          <li key={assignmentId} className="group/case">
            <label className="check-label">
              <input
                type="checkbox"
                name={NAME}
                value={assignmentId}
                defaultChecked={chosen?.includes(String(assignmentId))}
              />
              <span>
                {number}　{title}
                <span className="note">　{proposers.map(({ name }) => name).join("、")}</span>
                {stage === "AFTER_REPLY" ? (
                  <>
                    {" "}
                    <Tag look="grey">已答复</Tag>
                  </>
                ) : null}
              </span>
            </label>
            <div className={TICKED}>
              <OwnFields proposers={proposers} of={assignmentId} />
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
