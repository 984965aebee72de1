// Runs before the first paint: the reader's own theme and text size, without a flash of the other one.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  if (localStorage.getItem('size') === 'large') root.dataset.size = 'large';
} catch {}
