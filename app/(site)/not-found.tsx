import { PageHead } from "@/components/ui/head";
import { paths } from "@/lib/paths";

/** The same words for what does not exist and for what the person may not see. */
export default function NotFound() {
  return (
    <>
      <PageHead title="没有这一页，或不在可看的范围内。" />
      <p>
        <a href={paths.home}>回到首页</a>
      </p>
    </>
  );
}
