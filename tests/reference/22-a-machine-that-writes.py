"""A block of a transformer, and sampling at a temperature (chapter 22)."""

import torch
from torch import nn
from reference import case, snippet

note = ("nn.TransformerEncoderLayer(norm_first=True, batch_first=True, dropout=0): B x T x C; with biases in the attention, which are "
        "set to 0 here; all weights are transposed; a mask says True where one must not look")
for name, B, T, C, heads in (("a block", 2, 3, 4, 2), ("a block with one head", 1, 5, 3, 1)):
    @case(name, note, X=(B * T, C), D=(B * T, C), W_q=(C, C), W_k=(C, C), W_v=(C, C), W_o=(C, C), gamma1=(1, C), beta1=(1, C),
          gamma2=(1, C), beta2=(1, C), W1=(C, 4 * C), b1=(1, 4 * C), W2=(4 * C, C), b2=(1, C), T=[[T]], heads=[[heads]])
    def block(g, B=B, T=T, C=C, heads=heads):
        net = nn.TransformerEncoderLayer(C, heads, 4 * C, dropout=0, norm_first=True, batch_first=True)
        for table, values in ((net.self_attn.in_proj_weight, torch.cat([g.W_q.T, g.W_k.T, g.W_v.T])),
                              (net.self_attn.in_proj_bias, torch.zeros(3 * C)), (net.self_attn.out_proj.weight, g.W_o.T),
                              (net.self_attn.out_proj.bias, torch.zeros(C)), (net.norm1.weight, g.gamma1[0]), (net.norm1.bias, g.beta1[0]),
                              (net.norm2.weight, g.gamma2[0]), (net.norm2.bias, g.beta2[0]), (net.linear1.weight, g.W1.T),
                              (net.linear1.bias, g.b1[0]), (net.linear2.weight, g.W2.T), (net.linear2.bias, g.b2[0])):
            table.data = values.detach().clone()
        A = net(g.X.reshape(B, T, C), src_mask=torch.ones(T, T).triu(1).bool()).reshape(B * T, C)
        A.backward(g.D)
        q, k, v = net.self_attn.in_proj_weight.grad.split(C)
        return dict(A=A, X_gradient=g.X.grad, W_q_gradient=q.T, W_k_gradient=k.T, W_v_gradient=v.T,
                    W_o_gradient=net.self_attn.out_proj.weight.grad.T, gamma1_gradient=net.norm1.weight.grad.reshape(1, C),
                    beta2_gradient=net.norm2.bias.grad.reshape(1, C), W1_gradient=net.linear1.weight.grad.T,
                    W2_gradient=net.linear2.weight.grad.T)


snippet("In PyTorch", given=dict(), wanted=dict(parameters="torch.tensor([[float(numbers)]])"))
snippet("In PyTorch: a temperature", given=dict(logits="logits"), wanted=dict(shares="shares"))
