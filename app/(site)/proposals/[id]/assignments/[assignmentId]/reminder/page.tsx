import { notFound } from "next/navigation";
import { ReminderAct } from "@/components/reminder/reminder-act";
import { ReminderLetter } from "@/components/reminder/reminder-letter";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { numberInWords } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import { mayReadReminders, mayRemind } from "@/lib/reminder/policy";
import { readReminderLetter, remindedToday } from "@/lib/reminder/queries";
import { currentOffice } from "@/lib/session";
import { openAssignment } from "../../../open-assignment";

export const metadata = { title: "催办" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ReminderPage({ params }: Props) {
  const { actor, facts, assignment, unit } = await openAssignment(params);
  if (!mayReadReminders(actor, assignment).may) notFound();
  const [letter, reminded, office] = await Promise.all([
    readReminderLetter(actor, facts.id, assignment.id),
    remindedToday(actor, [assignment.id]),
    currentOffice(),
  ]);
  const verdict = mayRemind(actor, facts, assignment, {
    remindedToday: reminded.has(assignment.id),
    waiting: letter.owed?.step.waiting,
  });
  const number = numberInWords(facts);
  const crumbs = [
    { href: paths.register(), label: "提案" },
    { href: paths.proposal.show(facts.id), label: number },
    { label: "催办" },
  ];
  return (
    <div className="stack">
      <div className="no-print stack">
        <PageHead
          above={<Breadcrumb items={crumbs} />}
          title={`催办：${facts.title}`}
          note={unit}
          small
        />
        <ReminderAct assignment={assignment} unit={unit} verdict={verdict} />
      </div>
      <ReminderLetter
        office={office.name}
        unit={unit}
        number={number}
        title={facts.title}
        handedOverOn={assignment.assignedOn}
        letter={letter}
        today={actor.today}
      />
    </div>
  );
}
