import { idOrNotFound, orNotFound } from "@/lib/found";
import { readPromise } from "@/lib/promise/queries";
import { openFacts } from "../../../../open-case";

type Params = Promise<{ id: string; assignmentId: string; promiseId: string }>;

/** The promise that an address names, with its case; one of another assignment is not found. */
export async function openPromise(params: Params) {
  const opened = await openFacts(params);
  const { assignmentId, promiseId } = await params;
  const id = idOrNotFound(promiseId);
  const promise = await orNotFound(
    readPromise(opened.actor, opened.facts.id, id).then((one) =>
      one.assignmentId === idOrNotFound(assignmentId) ? one : null,
    ),
  );
  return { ...opened, promise };
}
