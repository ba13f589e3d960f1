import { paths } from "@/lib/paths";

/** What a sheet needs, and what the import does with it. */
export function FileHelp() {
  return (
    <ul className="note mt-4 list-disc pl-5">
      <li>要有案由、提案人，和登记号或案号；其他列可以没有。表头上面可以有标题行。</li>
      <li>空白的格、没有的列，不会抹掉已经登记的内容。</li>
      <li>这一步只读文件，不写入；核对以后再写入。</li>
      <li>
        没有现成的表，可以
        <a href={paths.imports.template()} download>
          下载空白模板
        </a>
        来填。
      </li>
    </ul>
  );
}
