import { z } from "zod";

import { meetingFields, ownFields } from "@/lib/consultation/schema";
import { idInput } from "@/lib/proposal/schema";

const chosenInput = z.preprocess(
  (value) => [value].flat().filter((one) => typeof one === "string" && one !== ""),
  z.array(idInput).min(1, "请勾选这次面商涉及的提案。").max(100, "一次最多 100 件，请分几次登记。"),
);

const own = z.object(ownFields);

/**
 * One meeting of a unit that served several cases: what is common once, and for each ticked case (by its
 * assignment) who came and what they said, under present-ID and proposerView-ID.
 */
export const recordMeetingInput = z
  .looseObject({ ...meetingFields, assignmentIds: chosenInput })
  .transform(({ assignmentIds, ...form }, context) => {
    const cases = [...new Set(assignmentIds)].map((assignmentId) => {
      const fields = {
        present: form[`present-${assignmentId}`],
        proposerView: form[`proposerView-${assignmentId}`],
      };
      const read = own.safeParse(fields);
      for (const { path, message } of read.error?.issues ?? [])
        context.addIssue({
          code: "custom",
          path: [`${String(path[0])}-${assignmentId}`],
          message,
        });
      return { assignmentId, ...(read.data ?? { present: [] }) };
    });
    const { consultedOn, mode, stage, timeOfDay, place, people, content, scan, files } = form;
    const common = { consultedOn, mode, stage, timeOfDay, place, people, content, scan, files };
    return { ...common, cases };
  });
export type RecordMeetingInput = z.output<typeof recordMeetingInput>;
