import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { type Field, DIRECTORIES } from "@/lib/member-import/columns";
import type { Plan } from "@/lib/member-import/plan";
import type { MemberPreview } from "@/lib/member-import/queries";
import type { Issue } from "@/lib/member-import/read-sheet";
import { paths } from "@/lib/paths";

/** Faults, or what was read otherwise than it stands, by row. */
function Issues({ title, note, issues }: { title: string; note: string; issues: Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <section className="mt-6">
      <SectionHead title={title} note={note} />
      <Table caption={title} phone="pairs">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">表中内容</th>
            <th scope="col">问题和办法</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ row, column, value, words }) => (
            <tr key={`${row}${column}${words}`}>
              <td className="nowrap">第{row}行</td>
              <td data-label="列">{column}</td>
              <td data-label="表中内容">{value || "（空）"}</td>
              <td data-label="问题和办法">{words}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Changed({ changed }: { changed: Plan["changed"] }) {
  if (changed.length === 0) return null;
  return (
    <section className="mt-6">
      <SectionHead title="更改" note={`${changed.length}，空白的格不改`} />
      <Table caption="更改" phone="pairs">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">项目</th>
            <th scope="col">原来</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {changed.flatMap(({ id, row, values, changes }) =>
            changes.map(({ label, from, to }) => (
              <tr key={`${id}${label}`}>
                <td>
                  {values.name}
                  <span className="second">第{row}行</span>
                </td>
                <td data-label="项目">{label}</td>
                <td data-label="原来">{from ?? "（空）"}</td>
                <td data-label="改为">{to ?? "（空）"}</td>
              </tr>
            )),
          )}
        </tbody>
      </Table>
    </section>
  );
}

function Created({ kind, created }: { kind: MemberPreview["kind"]; created: Plan["created"] }) {
  if (created.length === 0) return null;
  const fields = Object.entries(DIRECTORIES[kind].fields) as [Field, string][];
  return (
    <section className="mt-6">
      <SectionHead title="新增" note={`${created.length}${DIRECTORIES[kind].one}`} />
      <Table caption="新增" phone="pairs">
        <thead>
          <tr>
            {fields.map(([field, label]) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {created.map(({ row, values }) => (
            <tr key={row}>
              {fields.map(([field, label]) => (
                <td key={field} data-label={field === "name" ? undefined : label}>
                  {values[field] ?? "—"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** What is wrong, what changes, what is new, and who is in the register but not in the sheet. */
export function MemberPreviewLists({ preview: { id, kind, plan } }: { preview: MemberPreview }) {
  return (
    <>
      <Issues
        title="错误"
        note={`${plan.errors.length}处，改好文件再传，或让这些行不导入`}
        issues={plan.errors}
      />
      <Changed changed={plan.changed} />
      <Created kind={kind} created={plan.created} />
      <Issues title="提醒" note="已照下面的办法处理" issues={plan.notes} />
      {plan.missing.length > 0 ? (
        <section className="mt-6">
          <SectionHead
            title="名册里有、表里没有"
            note={`${plan.missing.length}${DIRECTORIES[kind].one}，只列出来，不会改动`}
          />
          <p>{plan.missing.map(({ words }) => words).join("、")}</p>
        </section>
      ) : null}
      {plan.errors.length + plan.notes.length > 0 ? (
        <p className="note mt-4">
          <a href={paths.members.importErrors(id)} download>
            下载问题清单
          </a>
          ，原表里有问题的格也标出来了。
        </p>
      ) : null}
    </>
  );
}
