import { notFound } from "next/navigation";
import { standing } from "@/lib/case-file/reading";
import { idOrNotFound } from "@/lib/found";
import { openFile } from "../../open-case";

type Params = Promise<{ id: string; consultationId: string }>;

/** The standing consultation that an address names, with its case; one of another case is not found. */
export async function openConsultation(params: Params) {
  const opened = await openFile(params);
  const id = idOrNotFound((await params).consultationId);
  for (const assignment of standing(opened.file.assignments)) {
    const consultation = standing(assignment.consultations).find((one) => one.id === id);
    if (consultation) return { ...opened, assignment, consultation };
  }
  notFound();
}
