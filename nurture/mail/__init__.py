"""Mail that goes out: letters, the gate and the budget they pass, and the outbox they leave by."""
