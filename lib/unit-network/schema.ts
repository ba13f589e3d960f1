import { z } from "zod";
import { readNetworks } from "@/lib/unit-network/cidr";

const MOST = 50;

export const keepNetworksInput = z.object({
  unitId: z.coerce.number().int(),
  networks: z
    .string()
    .default("")
    .transform((text, context) => {
      const { networks, wrong } = readNetworks(text);
      const [first] = wrong;
      if (first !== undefined)
        context.addIssue(
          `“${first.slice(0, 40)}”不是网段，请写成 10.1.2.0/24 的样子，范围不宽于/8。`,
        );
      if (networks.length > MOST) context.addIssue(`最多${MOST}个网段，请合并。`);
      return networks;
    }),
});
export type KeepNetworksInput = z.output<typeof keepNetworksInput>;
