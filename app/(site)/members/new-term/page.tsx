import { CollectiveRows } from "@/components/new-term/collective-rows";
import { MemberRows } from "@/components/new-term/member-rows";
import { NewTermForm } from "@/components/new-term/new-term-form";
import { AccountsEnd, NewTermHead, TermFields } from "@/components/new-term/new-term-head";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { TextArea } from "@/components/ui/text-area";
import { orNotFound } from "@/lib/found";
import { listSectors } from "@/lib/member/queries";
import { readNewTermForm } from "@/lib/new-term/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "换届" };

export default async function NewTermPage() {
  const actor = await currentActor();
  const { register, lists, term } = await orNotFound(readNewTermForm(actor));
  const { members, collectives } = register;
  if (members.length + collectives.length === 0)
    return <Empty title="名册里还没有委员。">先加委员，或导入名册，换届时再来这里。</Empty>;
  return (
    <div className="stack">
      <NewTermHead lists={lists} />
      <NewTermForm>
        <TermFields term={term} startsOn={actor.today} />
        <datalist id="term-sectors">
          {(await listSectors(actor)).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <SectionHead title="委员" note={`${members.length}人，都先按留任`} />
        <MemberRows members={members} />
        <SectionHead title="新委员" />
        <TextArea
          name="added"
          label="名册里还没有的，一行一位"
          hint="姓名、界别、工作单位、职务、专委会，用逗号隔开，或从表格里粘贴；先导入名册的，在上面选“新任”"
          rows={6}
        />
        {collectives.length > 0 ? (
          <>
            <SectionHead title="集体提案者" note={`${collectives.length}个`} />
            <CollectiveRows register={register} />
          </>
        ) : null}
        <SectionHead title="账号" />
        <AccountsEnd startsOn={actor.today} />
      </NewTermForm>
    </div>
  );
}
