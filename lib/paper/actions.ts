"use server";

import { formAction } from "@/lib/action";
import { saveHeap } from "@/lib/paper/commands";
import { heapInput } from "@/lib/paper/schema";

export const saveHeapAction = formAction(heapInput, saveHeap);
