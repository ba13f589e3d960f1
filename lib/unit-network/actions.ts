"use server";

import { formAction } from "@/lib/action";
import { keepNetworks } from "@/lib/unit-network/commands";
import { keepNetworksInput } from "@/lib/unit-network/schema";

export const keepNetworksAction = formAction(keepNetworksInput, keepNetworks);
