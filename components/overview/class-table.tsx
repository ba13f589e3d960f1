import { ClassMark } from "@/components/ui/class-mark";
import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { Figures } from "@/lib/figures/queries";
import type { Numbers } from "@/lib/overview/numbers";

/** Present classes of the answered cases, over what is filed and over what is answered. */
export function ClassTable({ figures, numbers }: { figures: Figures; numbers: Numbers }) {
  const open = numbers.at({ figure: "answer", basis: "handedOver", part: "rest" });
  const show = (percent: string | null) => (percent ? showPercent(percent) : "—");
  return (
    <section>
      <SectionHead
        title="办理类别"
        note="现在的类别；单位：件"
        links={<TableFiles kind="classes" query={numbers.file} />}
      />
      <Table caption="办理类别" density="tight">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col" className="num">
              件数
            </th>
            <th scope="col" className="num">
              占立案
            </th>
            <th scope="col" className="num">
              占答复
            </th>
            <th scope="col">含义</th>
          </tr>
        </thead>
        <tbody>
          {figures.classes.map(({ letter, wording, resolved }) => (
            <tr key={letter}>
              <th scope="row">
                <ClassMark letter={letter} />
              </th>
              <td className="num">
                <FigureLink {...numbers.at({ figure: `class${letter}` })} label={`${letter}类`} />
              </td>
              <td className="num">{show(numbers.rate(`class:${letter}`, "filed").percent)}</td>
              <td className="num">{show(numbers.rate(`class:${letter}`, "answered").percent)}</td>
              <td>
                {wording}
                {resolved ? <span className="note">　属解决落实</span> : null}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">没有答复</th>
            <td className="num">
              <FigureLink {...open} label="没有答复" />
            </td>
            <td className="num">—</td>
            <td className="num">—</td>
            <td className="note">已交办</td>
          </tr>
        </tbody>
      </Table>
    </section>
  );
}
