{
  const kept = [...document.querySelectorAll("input[data-keep]")];
  try {
    for (const input of kept) {
      const value = localStorage.getItem(input.name);
      if (value !== null) input.checked = value === input.value;
    }
  } catch {}
  document.addEventListener("change", ({ target }) => {
    try {
      if (kept.includes(target)) localStorage.setItem(target.name, target.checked ? target.value : "off");
    } catch {}
  });
}
