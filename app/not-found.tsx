import { PageFrame } from "@/components/shell/page-frame";
import { PublicMasthead } from "@/components/shell/public-masthead";
import { PageHead } from "@/components/ui/head";
import { siteName } from "@/components/user/site-name";
import { paths } from "@/lib/paths";
import { currentOffice } from "@/lib/session";

/** The same words for what does not exist and for what the person may not see. */
export default async function NotFound() {
  const office = await currentOffice();
  return (
    <PageFrame width="text" masthead={<PublicMasthead name={siteName(office)} />}>
      <PageHead title="没有这一页，或不在可看的范围内。" />
      <p>
        <a href={paths.home}>回到首页</a>
      </p>
    </PageFrame>
  );
}
