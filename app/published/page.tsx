import { PublishedList } from "@/components/publication/published-list";
import { Empty } from "@/components/ui/empty";
import { FilterBar, ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { Pager } from "@/components/ui/pager";
import { TextInput } from "@/components/ui/text-input";
import { paths } from "@/lib/paths";
import { listPublished } from "@/lib/publication/queries";
import { anyActor } from "@/lib/session";

export const metadata = { title: "公开的提案" };

type Props = { searchParams: Promise<{ text?: string | string[]; page?: string | string[] }> };

export default async function PublishedPage({ searchParams }: Props) {
  const asked = await searchParams;
  const text = [asked.text ?? ""].flat()[0]?.trim() ?? "";
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number([asked.page].flat()[0])) || 1));
  const { rows, total, pages } = await listPublished(await anyActor(), { text, page });
  const hrefOf = (number: number) => paths.published.search(text, number);
  return (
    <>
      <PageHead title="公开的提案" note="提案者同意公开、已经答复的提案，连同答复" />
      <FilterBar action={paths.published.list} submitLabel="查">
        <TextInput
          name="text"
          type="search"
          label="查提案"
          hideLabel
          defaultValue={text}
          placeholder="案由、案号、提案者、承办单位"
        />
      </FilterBar>
      <ListSentence links={text === "" ? undefined : <a href={paths.published.list}>看全部</a>}>
        {text === "" ? `公开了${total}件。` : `有“${text}”的${total}件。`}
      </ListSentence>
      {rows.length === 0 ? (
        <Empty title={text === "" ? "还没有公开的提案。" : "没有查到。"}>
          {text === "" ? null : "换个短一点的词再查，几个词用空格隔开。"}
        </Empty>
      ) : (
        <PublishedList rows={rows} />
      )}
      <Pager page={page} pages={pages} hrefOf={hrefOf} />
    </>
  );
}
