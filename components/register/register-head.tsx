import { LinkButton } from "@/components/ui/button";
import { SavedViews } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import type { Actor } from "@/lib/actor";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";
import { mayRegister } from "@/lib/proposal/policy";
import { type ProposalFilter, without, writeFilter } from "@/lib/register/filter";
import type { View } from "@/lib/register/views";

type Props = { actor: Actor; filter: ProposalFilter; views: View[]; plenaries: PlenarySummary[] };

const addressOf = (filter: ProposalFilter) =>
  JSON.stringify(writeFilter(without(filter, "sort", "asOf")));

/** Title, ready-made views with their counts, the plenary. */
export function RegisterHead({ actor, filter, views, plenaries }: Props) {
  const here = addressOf(filter);
  return (
    <>
      <PageHead
        small
        title="提案"
        note={plenaries.find((one) => one.id === filter.plenary)?.name}
        side={
          <span className="no-print flex flex-wrap items-center gap-3">
            {plenaries.length > 1 ? (
              <PlenaryLinks current={filter.plenary} plenaries={plenaries} />
            ) : null}
            {mayRegister(actor).may ? (
              <LinkButton href={paths.newProposal}>登记提案</LinkButton>
            ) : null}
          </span>
        }
      />
      <SavedViews
        label="常用筛选"
        views={views.map((view) => ({
          href: paths.register(writeFilter(view.filter)),
          label: view.label,
          count: view.count,
          tone: view.tone,
          current: addressOf(view.filter) === here,
        }))}
      />
    </>
  );
}

/** Other plenaries; a list of links, so that it works before scripts arrive. */
function PlenaryLinks({ current, plenaries }: { current?: number; plenaries: PlenarySummary[] }) {
  return (
    <details className="fold">
      <summary>换届次</summary>
      <ul>
        {plenaries.map((one) => (
          <li key={one.id}>
            <a
              href={paths.register({ plenary: one.id })}
              aria-current={one.id === current ? "page" : undefined}
            >
              {one.name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
