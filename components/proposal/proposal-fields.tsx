import { SuggestionFields } from "@/components/proposal/suggestion-fields";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { CollectiveChoice, MemberChoice } from "@/lib/member/queries";
import { paths } from "@/lib/paths";

export type ProposalTexts = {
  title?: string;
  categoryId?: number | null;
  analysis?: string;
  suggestions?: string[];
  consent?: boolean | null;
  remark?: string | null;
  wish?: string | null;
  leadMemberId?: number | null;
  leadCollectiveId?: number | null;
  coSignerIds?: number[];
};

export type People = { members: MemberChoice[]; collectives: CollectiveChoice[] };

type Props = {
  texts?: ProposalTexts;
  categories: { id: number; name: string }[];
  people: People;
};

const choice = (id: number | null | undefined) => (id ? String(id) : "");

/** The text of a proposal and who proposes it. */
export function ProposalFields({ texts = {}, categories, people }: Props) {
  return (
    <>
      <PeopleFields texts={texts} {...people} />
      <TextInput
        name="title"
        label="案由"
        hint="一事一案，不超过50字为宜"
        defaultValue={texts.title}
        maxLength={100}
        required
      />
      <Select
        name="categoryId"
        label="类别"
        emptyLabel="选一类"
        defaultValue={choice(texts.categoryId)}
        options={categories.map((one) => ({ value: String(one.id), label: one.name }))}
      />
      <TextArea name="analysis" label="情况分析" rows={8} defaultValue={texts.analysis} />
      <SuggestionFields suggestions={texts.suggestions ?? []} />
      <RadioRow
        name="consent"
        legend="是否同意公开"
        options={[
          { value: "yes", label: "同意全文公开" },
          { value: "no", label: "不同意全文公开" },
          { value: "unsaid", label: "没有说明" },
        ]}
        defaultValue={texts.consent === true ? "yes" : texts.consent === false ? "no" : "unsaid"}
      />
      <TextInput
        name="wish"
        label="希望承办的单位"
        hint="可以不填，由督查室决定"
        defaultValue={texts.wish ?? ""}
        maxLength={200}
      />
      <TextInput
        name="remark"
        label="备注"
        hint="可以不填"
        defaultValue={texts.remark ?? ""}
        maxLength={1000}
      />
    </>
  );
}

function PeopleFields({
  texts,
  members,
  collectives,
}: {
  texts: ProposalTexts;
  members: MemberChoice[];
  collectives: CollectiveChoice[];
}) {
  const options = members.map((one) => ({
    value: String(one.id),
    label: `${one.name}（${[one.sector, one.employer].filter(Boolean).join("，")}）`,
  }));
  return (
    <>
      {members.length + collectives.length === 0 ? (
        <Notice tone="soon" title="名册里还没有委员和集体提案者，还不能登记提案。">
          <a href={paths.members.new}>先加一位委员</a>，或<a href={paths.imports.new}>导入目录</a>。
        </Notice>
      ) : null}
      <Select
        name="leadMemberId"
        label="第一提案人"
        hint="委员提案选这里；集体提案选下一栏；没有的先在“委员”里加"
        emptyLabel="不是委员提案"
        defaultValue={choice(texts.leadMemberId)}
        options={options}
      />
      <Select
        name="leadCollectiveId"
        label="集体提案者"
        emptyLabel="不是集体提案"
        defaultValue={choice(texts.leadCollectiveId)}
        options={collectives.map((one) => ({ value: String(one.id), label: one.name }))}
      />
      <Select
        name="coSignerIds"
        label="附议人"
        hint="可以不选；按住Ctrl可选几位"
        multiple
        size={6}
        defaultValue={(texts.coSignerIds ?? []).map(String)}
        options={options}
      />
    </>
  );
}
