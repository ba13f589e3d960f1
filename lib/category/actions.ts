"use server";

import { formAction } from "@/lib/action";
import { addCategory, editCategories, removeCategory } from "@/lib/category/commands";
import { addCategoryInput, editCategoriesInput, removeCategoryInput } from "@/lib/category/schema";

export const addCategoryAction = formAction(addCategoryInput, addCategory);
export const editCategoriesAction = formAction(editCategoriesInput, editCategories);
export const removeCategoryAction = formAction(removeCategoryInput, removeCategory);
