import { ActForm } from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { mapColumnsAction } from "@/lib/import-batch/actions";
import type { Preview } from "@/lib/import-batch/queries";
import { COLUMNS } from "@/lib/import/columns";
import { missingColumns } from "@/lib/import/header";

const OPTIONS = COLUMNS.map(({ name }) => ({ value: name, label: name }));

/** Which column of the sheet stands for which of the register: found by the program, changeable. */
export function MappingForm({ preview: { id, header, grid } }: { preview: Preview }) {
  const missing = missingColumns(header.mapping);
  const first = grid.rows.find((row) => row.number > header.row);
  const imported = header.headers.filter((one) => one.canonical).length;
  return (
    <details className="fold mt-4" open={missing.length > 0}>
      <summary>
        对应列：表里{header.headers.length}列，导入{imported}列
      </summary>
      {missing.length > 0 ? (
        <Notice tone="late" title={`还没有指定${missing.join("、")}。`}>
          在下面选出表里的哪一列是它，再按新的对应核对。
        </Notice>
      ) : null}
      <ActForm action={mapColumnsAction} hidden={{ batchId: id }} label="对应列">
        <Table caption="表里的列对应目录的哪一列" density="tight" phone="pairs">
          <thead>
            <tr>
              <th scope="col">列</th>
              <th scope="col">文件里的列</th>
              <th scope="col">导入为</th>
              <th scope="col">第{first?.number ?? header.row + 1}行的内容</th>
            </tr>
          </thead>
          <tbody>
            {header.headers.map(({ column, letters, text, canonical }) => (
              <tr key={column} className={canonical ? undefined : "soon"}>
                <td data-label="列">{letters}</td>
                <td data-label="文件里的列">{text}</td>
                <td data-label="导入为">
                  <Select
                    name={`column-${column}`}
                    label={`${letters}列“${text}”导入为`}
                    hideLabel
                    emptyLabel="不导入"
                    options={OPTIONS}
                    defaultValue={canonical ?? ""}
                  />
                </td>
                <td data-label="内容">{first?.cells[column]?.text.slice(0, 24) ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <SubmitButton look="plain">按新的对应核对</SubmitButton>
      </ActForm>
    </details>
  );
}
