{
  const kept = [...document.querySelectorAll("input[data-keep]")];
  try {
    for (const input of kept) {
      const value = localStorage.getItem(input.name);
      if (value !== null) input.checked = value === (input.type === "radio" ? input.value : "on");
    }
  } catch {}
  document.addEventListener("change", ({ target }) => {
    if (!kept.includes(target)) return;
    try {
      localStorage.setItem(
        target.name,
        target.type === "radio" ? target.value : target.checked ? "on" : "off",
      );
    } catch {}
  });
}
