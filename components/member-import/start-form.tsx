import { ActForm } from "@/components/ui/act-form";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileInput } from "@/components/ui/text-input";
import { startMemberImportAction } from "@/lib/member-import/actions";
import { DIRECTORIES, type DirectoryKind } from "@/lib/member-import/columns";
import { paths } from "@/lib/paths";

const KINDS = Object.entries(DIRECTORIES).map(([value, { label }]) => ({ value, label }));

/** The file, and what it holds; nothing is written by reading it. */
export function StartForm() {
  return (
    <div className="max-w-[46em]">
      <ActForm action={startMemberImportAction} label="选文件">
        <RadioRow name="kind" legend="哪一种名册" options={KINDS} defaultValue="MEMBERS" />
        <FileInput
          name="file"
          label="名册文件"
          hint=".xlsx或.csv，不加密"
          accept=".xlsx,.csv"
          required
        />
        <SubmitButton pendingLabel="正在读文件，请不要关闭这一页">读文件，先核对</SubmitButton>
      </ActForm>
      <ul className="note mt-4 list-disc pl-5">
        <li>委员要有姓名，集体要有名称；其他列可以没有，列的次序不限，表头上面可以有标题行。</li>
        <li>已在名册里的，按界别、工作单位、手机号认出同名的人；认不准的在下一页问，不会猜。</li>
        <li>空白的格不改名册；名册里有、表里没有的只列出来，不会停用。</li>
        <li>这一步只读文件，不写入；已提交的提案照提交时的界别、单位、职务，不随名册改变。</li>
        <li>
          没有现成的表，可以下载
          {(Object.keys(DIRECTORIES) as DirectoryKind[]).map((kind, at) => (
            <span key={kind}>
              {at > 0 ? "、" : ""}
              <a href={paths.members.importTemplate({ kind })} download>
                {DIRECTORIES[kind].label}空白模板
              </a>
            </span>
          ))}
          来填。
        </li>
      </ul>
    </div>
  );
}
